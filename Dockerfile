# One image for every process of vankien: `serve`, `work`, `start`, `doctor` ... are its commands.
#   docker build --tag vankien .
#   docker run --rm --publish 127.0.0.1:8010:8010 --volume vankien:/data vankien start --demo

# The packages that run, without those that build and test. Nothing of them is compiled, no install script runs.
FROM node:22-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts

FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run -s build

FROM node:22-slim
ENV NODE_ENV=production VANKIEN_DATA=/data VANKIEN_HOST=0.0.0.0
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY package.json LICENSE NOTICE ./
COPY scripts/vankien.mjs scripts/is-healthy.mjs scripts/
COPY mappings mappings
# The made-up press, for `start --demo`.
COPY fixtures/press fixtures/press
COPY fixtures/papers fixtures/papers
COPY --from=build /app/dist dist
# A named volume takes over the owner of the folder it is mounted on.
RUN mkdir /data && chown 1000:1000 /data
# The user `node` of the image.
USER 1000:1000
VOLUME /data
EXPOSE 8010
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=10s --start-period=60s --retries=3 CMD ["node", "scripts/is-healthy.mjs", "8010"]
ENTRYPOINT ["node", "--no-regexp-tier-up", "scripts/vankien.mjs"]
CMD ["serve"]
