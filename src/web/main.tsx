import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './App.tsx';
import './style.css';

const place = document.getElementById('app');
if (place) {
  createRoot(place).render(
    <BrowserRouter>
      <App />
    </BrowserRouter>,
  );
}
